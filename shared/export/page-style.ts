/** The look of an exported page: one readable column, light or dark by the reader's system, no fonts from elsewhere. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16171a);
  --ink: light-dark(#1c1b19, #e8e6e1);
  --quiet: light-dark(#5f5b54, #a5a199);
  --rule: light-dark(#d9d5cc, #3a3b40);
  --accent: light-dark(#9b2c1d, #ec8a74);
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; padding: clamp(1.5rem, 5vw, 4rem) 1.25rem 6rem; font: 1.1875rem/1.6 "Source Serif 4", Charter, "Iowan Old Style", "Noto Serif", Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
.story { max-width: 42rem; margin-inline: auto; }
.story > * { margin-block: 0 1.5rem; }
.kicker, .byline, figcaption, .embed { font-family: Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-size: .875rem; line-height: 1.45; color: var(--quiet); }
.kicker { margin: 0 0 .75rem; color: var(--accent); font-weight: 600; letter-spacing: .02em; }
h1 { margin: 0 0 1rem; font-size: clamp(1.875rem, 1.3rem + 2.6vw, 2.75rem); line-height: 1.15; letter-spacing: -.012em; text-wrap: balance; }
h2, h3 { line-height: 1.25; text-wrap: balance; }
.story > h2 { margin-block: 2.5rem .75rem; font-size: 1.5rem; }
.story > h3 { margin-block: 2rem .5rem; font-size: 1.25rem; }
.byline { margin: 0; }
.lead { font-size: 1.375rem; line-height: 1.5; }
.source { color: var(--quiet); }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: .08em; text-underline-offset: .18em; }
a:hover { color: var(--accent); }
a:focus-visible { outline: .15rem solid var(--accent); outline-offset: .15rem; }
.story > figure { margin-inline: 0; }
.story > figure.photo, .story > figure.quote { margin-block: 2rem; }
img { display: block; width: 100%; height: auto; background: var(--rule); }
.photo figcaption { margin-top: .625rem; }
.photo .caption { margin-inline-end: .375rem; color: var(--ink); }
blockquote { margin: 0; padding-inline-start: 1.25rem; border-inline-start: .1875rem solid var(--accent); font-size: 1.25rem; line-height: 1.5; font-style: italic; }
blockquote p { margin: 0; }
.quote figcaption { margin-top: .625rem; padding-inline-start: 1.4375rem; }
ul, ol { padding-inline-start: 1.5rem; }
li + li { margin-top: .375rem; }
aside { padding-block: 1rem; border-block: .0625rem solid var(--rule); font-size: 1.0625rem; }
aside > * { margin-block: 0; }
.story > aside + aside { margin-top: -1.5rem; border-block-start: 0; }
table { width: 100%; border-collapse: collapse; font: .9375rem/1.45 Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
th, td { padding: .5rem .625rem; border-block-end: .0625rem solid var(--rule); text-align: start; vertical-align: top; }
.factbox :is(h2, h3) { font-size: 1.125rem; }
.factbox p { margin-top: .5rem; }
.correction time { font-weight: 600; }
.embed { padding: 1rem 1.25rem; border: .0625rem solid var(--rule); }
.embed iframe { display: block; max-width: 100%; margin: 0 auto .75rem; border: 0; background: var(--rule); }
.embed iframe[src^="https://www.youtube-nocookie.com/"] { height: auto; aspect-ratio: 16 / 9; }
.story > hr { width: 4rem; margin-block: 2.5rem; margin-inline: auto; border: 0; border-block-start: .0625rem solid var(--quiet); }
code { font: .9em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace; }
@media print { html { background: none; color: #000; } body { padding: 0; font-size: 11pt; } figure, aside { break-inside: avoid; } }`;
