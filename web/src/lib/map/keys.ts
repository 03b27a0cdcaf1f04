import type { Direction } from './neighbours.ts';

const steps: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};

export interface KeyAnswers {
  walk(direction: Direction): void;
  zoom(factor: number): void;
  whole(): void;
  escape(): void;
}

/** Arrows walk from neighbour to neighbour, + and − zoom, 0 shows everything, Escape lets go. */
export function answerKey(event: KeyboardEvent, answers: KeyAnswers): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = steps[event.key];
  if (direction !== undefined) answers.walk(direction);
  else if (event.key === '+') answers.zoom(2);
  else if (event.key === '-') answers.zoom(0.5);
  else if (event.key === '0') answers.whole();
  else if (event.key === 'Escape') answers.escape();
  else return;
  event.preventDefault();
}
