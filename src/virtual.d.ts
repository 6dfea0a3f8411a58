/** The script of code blocks: see scripts/astro/code-parts.mjs. */
declare module 'virtual:code-script' {}
