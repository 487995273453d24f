/** How a card looks in Anki, by day and by night: the note type’s own style, so that no file has to come with it. */
export const style = `.card { font: 20px/1.5 "Source Serif 4", Georgia, "Noto Serif", serif; color: #1c1a18; background: #fffdfa; text-align: start; }
.card > div { max-width: 36em; margin: 0 auto; }
.context, .source, .more > div > details > summary { font: 14px/1.5 "Source Sans 3", system-ui, sans-serif; color: #625c55; }
.context { margin-bottom: 12px; }
.question { font-size: 1.15em; line-height: 1.35; }
hr#answer { max-width: 36em; margin: 16px auto; border: 0; border-top: 1px solid #d5cec4; }
p { margin: 0 0 .6em; }
.verdict { float: left; float: inline-start; margin-inline-end: .5em; font-size: 2em; line-height: 1.1; color: #84301c; }
ul, ol { padding-inline-start: 1.3em; margin: .3em 0; }
.choices { padding: 0; }
.choices li { display: flex; gap: .7em; margin: .35em 0; }
.choices b { color: #84301c; }
.choices p { margin: 0; }
.aside { font-size: .85em; color: #625c55; margin-top: .8em; clear: both; }
.more { font-size: .9em; margin-top: 1em; clear: both; }
.more summary { cursor: pointer; }
.more h4 { font: 600 14px/1.5 "Source Sans 3", system-ui, sans-serif; color: #84301c; margin: 1em 0 .2em; }
.source { margin-top: 1.4em; }
img { max-width: 100%; height: auto; }
pre, code { font-family: "Source Code Pro", ui-monospace, Consolas, monospace; font-size: .85em; }
pre { direction: ltr; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere; border-left: 2px solid #8b8379; padding-left: 12px; tab-size: 2; }
pre code { font-size: inherit; }
.hljs-keyword, .hljs-built_in, .hljs-attr, .hljs-name, .hljs-section, .hljs-type { font-weight: 600; }
.hljs-comment, .hljs-quote { font-style: italic; color: #625c55; }
table { border-collapse: collapse; font-size: .85em; }
th, td { text-align: start; vertical-align: top; padding: 2px 10px 2px 0; }
th { border-bottom: 1px solid #8b8379; }
math { font-family: "STIX Two Math", "Cambria Math", math; direction: ltr; max-width: 100%; }
math[display="block"] { margin: .4em 0; }
math.f-wrap { display: inline-flex; flex-wrap: wrap; align-items: baseline; }
math[display="block"].f-wrap { display: flex; justify-content: center; }
p:has(> math[display="block"]) { overflow: auto hidden; }
mtd { padding: .5ex .4em; }
.f-left { text-align: -webkit-left; }
.f-right { text-align: -webkit-right; }
.f-l0 { padding-left: 0; }
.f-r0 { padding-right: 0; }
.f-l1 { padding-left: 1em; }
.f-br { border-right: 1px solid; }
.f-bl { border-left: 1px solid; }
.f-bb { border-bottom: 1px solid; }
.f-bt { border-top: 1px solid; }
.f-box { border: 1px solid; padding: .25em; }
@supports not (math-style: compact) { math > * { display: none; } math::before { content: attr(alttext); } }
blockquote { margin: .5em 0; padding-inline-start: 12px; border-inline-start: 2px solid #d5cec4; }
.box { display: inline-block; width: .7em; height: .7em; border: 1px solid #8b8379; margin-inline-end: .3em; }
.box.ticked { background: #8b8379; }
.nightMode.card, .nightMode .card { color: #ece6dd; background: #201e1b; }
.nightMode :is(.context, .source, .aside, .more summary, .hljs-comment, .hljs-quote) { color: #a79f94; }
.nightMode :is(.verdict, .choices b, .more h4) { color: #e3a48f; }
.nightMode hr#answer { border-color: #3a3631; }
.nightMode a { color: #8fbcf0; }
`
