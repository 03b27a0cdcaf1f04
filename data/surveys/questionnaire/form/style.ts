/** Everything the form needs to look like something: no font, picture or script comes from anywhere. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 48rem; font: 1rem/1.45 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; border-bottom: 2px solid #1a1a1a; }
a { color: #0b4a8f; }
fieldset { margin: 1.25rem 0; padding: 0; border: 0; break-inside: avoid; }
legend, .question { padding: 0; font-weight: 600; }
.number { display: inline-block; min-width: 2rem; }
.filter, .help { margin: 0.2rem 0; }
.filter { font-style: italic; }
.help, .example { color: #4a4a4a; font-size: 0.9rem; }
ul { list-style: none; margin: 0.4rem 0; padding: 0; }
li label { display: flex; gap: 0.5rem; padding: 0.2rem 0; }
li label input { flex: none; }
input[type='radio'], input[type='checkbox'] { width: 1.15rem; height: 1.15rem; margin: 0.15rem 0 0; }
input[type='text'], textarea { width: 100%; padding: 0.35rem; border: 1px solid #595959; font: inherit; }
input.short { width: 12rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8a8a8a; padding: 0.3rem; text-align: center; vertical-align: top; font-weight: 400; }
thead th { font-size: 0.85rem; }
tbody th { text-align: left; min-width: 9rem; }
.wide { overflow-x: auto; }
:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
body:has(section:target) section:not(:target) { display: none; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  section + section { break-before: page; }
  h2 { break-after: avoid; }
  .wide { overflow: visible; }
}
`;
