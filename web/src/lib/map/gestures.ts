/** What the hand on the map wants; points in CSS pixels from the map's corner. */
export interface GestureHandlers {
  hover(point: readonly [number, number] | null): void;
  pick(point: readonly [number, number]): void;
  /** Part of a gesture: shown at once by moving the picture. */
  pan(right: number, down: number): void;
  zoom(factor: number, point: readonly [number, number]): void;
  /** The gesture is over: draw anew. */
  settle(): void;
}

/** Pixels that a finger may slip in a click. */
const slip = 4;
const wheelPause = 160;

/**
 * Listens to mouse, pen and fingers on the map: drag, pinch, double click, and the wheel with Ctrl or Cmd (without
 * them it scrolls the page). Returns what stops listening.
 */
export function listenToGestures(element: HTMLElement, handlers: GestureHandlers): () => void {
  const fingers = new Map<number, readonly [number, number]>();
  const stop = new AbortController();
  const { signal } = stop;
  let moved = false;
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;

  const pointOf = (event: MouseEvent): [number, number] => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  const isInside = ({ clientX, clientY }: MouseEvent) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
  };

  function move(event: PointerEvent) {
    const before = fingers.get(event.pointerId);
    const point = pointOf(event);
    if (before === undefined) return event.pointerType === 'touch' ? undefined : handlers.hover(point);
    // Let go where nobody heard it, over a menu or outside the window.
    if (event.buttons === 0) return lift(event);
    const [right, down] = [point[0] - before[0], point[1] - before[1]];
    if (!moved && Math.hypot(right, down) < slip) return;
    moved = true;
    handlers.hover(null);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, point);
    if (other === undefined) return handlers.pan(right, down);
    handlers.zoom(distance(point, other) / Math.max(1, distance(before, other)), middle(point, other));
    handlers.pan(right / 2, down / 2);
  }

  function lift(event: PointerEvent) {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
    if (moved) handlers.settle();
    else if (event.type === 'pointerup' && isInside(event)) handlers.pick(pointOf(event));
    moved = false;
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, pointOf(event));
      // From the first pixel on: a hand that begins at the edge leaves the map before it has moved far.
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', lift, { signal });
  element.addEventListener('pointercancel', lift, { signal });
  element.addEventListener('pointerleave', () => handlers.hover(null), { signal });
  element.addEventListener(
    'dblclick',
    (event) => {
      handlers.zoom(2, pointOf(event));
      handlers.settle();
    },
    { signal },
  );
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      handlers.zoom(2 ** (-event.deltaY / 200), pointOf(event));
      clearTimeout(wheelTimer);
      wheelTimer = setTimeout(() => handlers.settle(), wheelPause);
    },
    { signal, passive: false },
  );
  return () => {
    clearTimeout(wheelTimer);
    stop.abort();
  };
}

const distance = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);
const middle = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  (a[0] + b[0]) / 2,
  (a[1] + b[1]) / 2,
];
