import type { NamedClass, SizeClass } from '@kluftatlas/data/domain/sizeClass.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sizeClassLabel } from './sizeClassLabel.ts';

/** A class of any scheme as it is called, else its bounds. */
export const classLabel = (one: SizeClass | NamedClass): string =>
  'label' in one ? one.label[getLocale()] : sizeClassLabel(one);
