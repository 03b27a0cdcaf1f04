// Names the release that the pages were written from. Without JavaScript the link leads to the page that says it.
const response = await fetch(new URL('./release.json', import.meta.url));
if (response.ok) {
  const { release } = await response.json();
  for (const place of document.querySelectorAll('[data-release]')) place.textContent = release;
}
