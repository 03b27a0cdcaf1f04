import { measured, noResult, type Measured, type Weighted } from './measured.ts';
import { rankMoments } from './rank.ts';
import { positiveTotalsOf, sumOf, totalsOf } from './totals.ts';

/**
 * Concentration index C = (2/μ) · Σw(x−μ)(r−½)/W: twice the area between the concentration curve and the diagonal.
 * Of what is there (availability): positive where the large have more than their share of it. Range −1 to 1, no unit.
 * For values of 0 and more (`negative-values`); none where the mean is 0. All equal, or one alone: 0.
 * Source: Kakwani, Wagstaff and van Doorslaer (1997), doi:10.1016/S0304-4076(96)01807-6.
 * @param ordered by size, see `orderBySize`
 */
export function concentrationIndex(ordered: readonly Weighted[]): Measured {
  const totals = positiveTotalsOf(ordered);
  if (totals.reason !== null) return totals;
  return measured((2 / totals.value.mean) * rankMoments(ordered, totals.value).covariance);
}

/**
 * The same index of what lacks: of 100 − x, for shares from 0 to 100 (`not-a-share`). Negative where the small lack
 * more than their share. It differs in size from the index of what is there, hence both. Its covariance with
 * the rank is that of x with the other sign, and its mean is summed up by itself, so that little loses no digits. None where
 * nothing lacks.
 * Source for the difference: Clarke, Gerdtham, Johannesson, Bingefors and Smith (2002).
 */
export function concentrationOfLack(ordered: readonly Weighted[]): Measured {
  const totals = sharesOf(ordered);
  if (totals.reason !== null) return totals;
  const lacking = sumOf(ordered, ({ value, weight }) => weight * (100 - value)) / totals.value.weight;
  if (lacking === 0) return noResult('division-by-zero');
  return measured((2 / lacking) * (0 - rankMoments(ordered, totals.value).covariance));
}

/**
 * Erreygers’ index 4μC/100 = 8·Σw(x−μ)(r−½)/W/100 for shares from 0 to 100 (`not-a-share`): equally large for what is
 * there and for what lacks, with the other sign. Of what is there. Range −1 to 1, no unit; 0 where the mean is 0.
 * Source: Erreygers (2009), doi:10.1016/j.jhealeco.2008.02.003.
 */
export function erreygersIndex(ordered: readonly Weighted[]): Measured {
  const totals = sharesOf(ordered);
  if (totals.reason !== null) return totals;
  return measured((8 * rankMoments(ordered, totals.value).covariance) / 100);
}

function sharesOf(members: readonly Weighted[]) {
  const totals = totalsOf(members);
  if (totals.reason !== null) return totals;
  const { smallest, largest } = totals.value;
  return smallest < 0 || largest > 100 ? noResult('not-a-share') : totals;
}
