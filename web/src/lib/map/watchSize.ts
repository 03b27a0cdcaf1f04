import type { CanvasSize } from './view.ts';

/** Sharper screens than this cost time and show nothing more. */
const greatestDensity = 2;

/** An element's inner size, and how many pixels of the screen a CSS pixel has in each direction. */
interface ScreenSize extends CanvasSize {
  readonly density: number;
}

/** Tells the size of an element now and whenever it changes; returns what stops it. */
export function watchSize(element: HTMLElement, onsize: (size: ScreenSize) => void): () => void {
  const observer = new ResizeObserver(() =>
    onsize({
      width: element.clientWidth,
      height: element.clientHeight,
      density: Math.min(greatestDensity, devicePixelRatio),
    }),
  );
  observer.observe(element);
  return () => observer.disconnect();
}
