import type { AreasFile, ReleaseIndicator, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { sizeClassPalette, type SchemeColour } from '#lib/format/palette.ts';
import { breaksFor, type Breaks } from './bins.ts';
import {
  codesByModelProject,
  codesBySizeClass,
  codesByValue,
  modelProjectYears,
  type AreaCodes,
} from './codes.ts';
import { neutral, spread, valuePalette } from './palette.ts';

type Columns = AreasFile['municipalities'];

/** What the map shows of every municipality: its code, the colours of the codes, and the number behind it. */
export interface Theme {
  readonly codes: AreaCodes;
  readonly colours: readonly SchemeColour[];
  /** Sorts the table; `null` where there is none. */
  readonly values: readonly (number | null)[];
  readonly meaning:
    | { readonly kind: 'sizeClass' }
    | { readonly kind: 'modelProject'; readonly years: readonly number[] }
    | {
        readonly kind: 'indicator';
        readonly breaks: Breaks;
        readonly unit: ReleaseIndicator['unitOfMeasure'];
      };
}

/** `approximate`: only the classes are shown, so only the classes are sorted. */
export const sizeClassTheme = (columns: Columns, approximate: boolean): Theme => ({
  codes: codesBySizeClass(columns),
  colours: sizeClassPalette,
  values: approximate ? columns.sizeClass.standard : columns.population,
  meaning: { kind: 'sizeClass' },
});

export function modelProjectTheme(columns: Columns): Theme {
  const years = modelProjectYears(columns.modelProject);
  return {
    codes: codesByModelProject(columns),
    // The deeper half of the palette: a single town must stand out from the neutral rest.
    colours: [neutral, ...spread(valuePalette.slice(3), years.length)],
    values: columns.modelProject,
    meaning: { kind: 'modelProject', years },
  };
}

export function indicatorTheme(file: ValuesFile, unit: ReleaseIndicator['unitOfMeasure']): Theme {
  const breaks = breaksFor(unit, file.values);
  return {
    codes: codesByValue(file, breaks),
    colours: spread(valuePalette, Math.max(0, breaks.length - 1)),
    values: file.values,
    meaning: { kind: 'indicator', breaks, unit },
  };
}
