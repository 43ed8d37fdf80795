/** The page's own style: calm, readable at phone width, in the machine's light or dark colours. */
export const styles = `
:root { color-scheme: light dark; --line: #d6d9dc; --muted: #5c6670; --accent: #00666d; --accent-text: #fff; --surface: #f6f7f8; --bad: #a4262c; --good: #0b6a0b; }
@media (prefers-color-scheme: dark) { :root { --line: #444; --muted: #b3b9be; --accent: #3fb5bd; --accent-text: #06282b; --surface: #24272a; --bad: #ff9aa0; --good: #7bd17b; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 "Segoe UI", system-ui, sans-serif; }
header { background: var(--accent); color: var(--accent-text); padding: .7rem 1.2rem; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; align-items: baseline; }
header h1 { font-size: 1.15rem; margin: 0; font-weight: 600; }
header p { margin: 0; opacity: .9; }
header form { margin-left: auto; display: flex; gap: .5rem; align-items: center; }
header button { border-color: currentColor; }
nav { border-bottom: 1px solid var(--line); padding: 0 1.2rem; display: flex; gap: 1.2rem; flex-wrap: wrap; }
nav a { padding: .7rem 0; color: inherit; text-decoration: none; border-bottom: 3px solid transparent; }
nav a[aria-current] { border-color: var(--accent); font-weight: 600; }
main { padding: 1.2rem; max-width: 100rem; }
main a { color: var(--accent); }
h2 { font-size: 1.2rem; margin: 1.4rem 0 .3rem; }
main > h2:first-child { margin-top: 0; }
p.hint { color: var(--muted); margin: .2rem 0 1rem; max-width: 62ch; }
form.card { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: .9rem 1rem; display: flex; flex-wrap: wrap; gap: .8rem; align-items: end; margin: 0 0 1.2rem; }
form.card label, form.search label { display: grid; gap: .2rem; font-size: .85rem; color: var(--muted); }
nav.kinds { display: flex; flex-wrap: wrap; gap: .3rem .9rem; margin: 0 0 1rem; padding: 0; background: transparent; border: 0; }
form.search { display: flex; gap: .6rem; align-items: end; margin: 0 0 .8rem; }
input, select, button { font: inherit; padding: .38rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: Canvas; color: CanvasText; min-height: 2.2rem; }
button { background: var(--accent); border-color: var(--accent); color: var(--accent-text); cursor: pointer; }
button.quiet { background: transparent; color: inherit; border-color: var(--line); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .38rem .7rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
th { font-size: .8rem; color: var(--muted); font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.number.below { color: var(--bad); font-weight: 600; }
td.zero { color: var(--muted); }
code { font-family: "Cascadia Code", Consolas, monospace; font-size: .92em; white-space: pre; }
time { white-space: nowrap; }
article { border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; margin: 0 0 1rem; }
article h3 { font-size: 1rem; margin: 0 0 .2rem; }
article .actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: .7rem 0 0; align-items: end; }
article input.quantity { width: 6.5rem; min-height: 1.9rem; padding: .2rem .4rem; text-align: right; }
td form.search { margin: 0; }
button { white-space: nowrap; }
td ul { margin: 0; padding-left: 1.1rem; }
.message { border-left: 4px solid var(--good); background: var(--surface); padding: .6rem .9rem; margin: 0 0 1rem; }
.message.bad { border-color: var(--bad); }
.state { color: var(--muted); } .state.on { color: var(--good); font-weight: 600; }
`;
