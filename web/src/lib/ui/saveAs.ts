/** How long the browser may take to read what it saves: Safari begins only after the click is over. */
const readFor = 60_000;

/** Saves a file that the page has made. */
export function saveAs(content: string | Blob, type: string, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readFor);
}
