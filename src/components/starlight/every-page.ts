// What every page does, in one file: each file of its own costs a browser a round trip, and the server
// its headers.
import { CourseOffline } from '#components/offline/offline.ts';
import { CourseProgress } from '#components/progress/course-progress.ts';
import { LessonDone } from '#components/progress/lesson-done.ts';
import { MobileContents } from './contents-mobile.ts';
import { Contents } from './contents.ts';
import { defineElements } from './elements.ts';
import { layOutAhead } from './lay-out-ahead.ts';
import { wireSearch } from './search-button.ts';

customElements.define('starlight-toc', Contents);
customElements.define('mobile-starlight-toc', MobileContents);
customElements.define('course-progress', CourseProgress);
customElements.define('lesson-done', LessonDone);
customElements.define('course-offline', CourseOffline);
wireSearch();
layOutAhead();
// After the frame that shows the text: what is fetched before it stands in its way.
requestAnimationFrame(() => setTimeout(defineElements));
