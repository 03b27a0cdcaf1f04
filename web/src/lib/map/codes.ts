import type { AreasFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { binOf, type Breaks } from './bins.ts';

/**
 * What an area looks like, one byte each: below 100 the position of its colour class, above that one of the
 * reasons why it has none.
 */
export const reasons = {
  missing: 100,
  suppressed: 101,
  notSurveyed: 102,
  notApplicable: 103,
  /** The approximate population does not know the municipality. */
  sizeUnknown: 104,
  /** The polygon belongs to a municipality that the release's territory does not have. */
  territoryChanged: 105,
  unincorporated: 106,
} as const;

export type Reason = keyof typeof reasons;
/** One code for each municipality, in the order of `areas.json`. */
export type AreaCodes = Uint8Array;

type Columns = AreasFile['municipalities'];

export const reasonOf = (code: number): Reason | null =>
  (Object.keys(reasons) as Reason[]).find((reason) => reasons[reason] === code) ?? null;

/** By size class, in the order of the scheme. */
export const codesBySizeClass = ({ sizeClass }: Columns): AreaCodes =>
  Uint8Array.from(sizeClass.standard, (position) => position ?? reasons.sizeUnknown);

/** Class 0: no model project of its own; class k: the k-th year in which projects were chosen. */
export const codesByModelProject = ({ modelProject }: Columns): AreaCodes => {
  const years = modelProjectYears(modelProject);
  return Uint8Array.from(modelProject, (year) => (year === null ? 0 : years.indexOf(year) + 1));
};

export const modelProjectYears = (modelProject: Columns['modelProject']): readonly number[] =>
  [...new Set(modelProject.filter((year) => year !== null))].toSorted((a, b) => a - b);

/** By the values of an indicator; a value outside all classes is an error of the release, not a gap. */
export function codesByValue({ values, statuses }: ValuesFile, breaks: Breaks): AreaCodes {
  const codes = new Uint8Array(values.length);
  for (const [position, value] of values.entries()) {
    const code = value === null ? reasons[gapReason(statuses[position])] : binOf(breaks, value);
    if (code === null) {
      throw new RangeError(`Value ${value} at position ${position} is outside ${breaks.join(' ')}`);
    }
    codes[position] = code;
  }
  return codes;
}

const gapReason = (status: string | undefined): Reason =>
  status === 'suppressed' || status === 'notSurveyed' || status === 'notApplicable' ? status : 'missing';
