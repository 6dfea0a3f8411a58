// What practice pages and lists of cards do besides, in one file. None of it is on the first screen.
import '#components/cards/card-list.ts';
import '#components/labs/server-reach.ts';
import '#components/quiz/self-check.ts';
