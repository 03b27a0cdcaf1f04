import { isoDate, type IsoDate } from '../../domain/ids.ts';

/**
 * Inhabitants of Germany on 31 December as Destatis publishes them (table 12411-0001; the ones of a day that a
 * census has replaced are kept where registers of that day were printed with them): 1990–2010 carried forward
 * from 1987 (West) and 1990 (East), from 2011 on from the census of 2011, from 2022 on from the one of 2022.
 * Confirmed by registers or by the table 12411-01-01-4 of the Regionalstatistik, but for 1991–1993, 2018, 2020, and the
 * second ones of 2022 and 2023. A wrong one could only stop a right file, saying why.
 */
const totals: Readonly<Record<number, readonly number[]>> = {
  1990: [79_753_227],
  1991: [80_274_564],
  1992: [80_974_632],
  1993: [81_338_093],
  1994: [81_538_603],
  1995: [81_817_499],
  1996: [82_012_162],
  1997: [82_057_379],
  1998: [82_037_011],
  1999: [82_163_475],
  2000: [82_259_540],
  2001: [82_440_309],
  2002: [82_536_680],
  2003: [82_531_671],
  2004: [82_500_849],
  2005: [82_437_995],
  2006: [82_314_906],
  2007: [82_217_837],
  2008: [82_002_356],
  2009: [81_802_257],
  2010: [81_751_602],
  2011: [80_327_900],
  2012: [80_523_746],
  2013: [80_767_463],
  2014: [81_197_537],
  2015: [82_175_684],
  2016: [82_521_653],
  2017: [82_792_351],
  2018: [83_019_213],
  2019: [83_166_711],
  2020: [83_155_031],
  2021: [83_237_124],
  2022: [84_358_845, 83_118_501],
  2023: [84_669_326, 83_456_045],
  2024: [83_577_140],
};

/** The totals published for a day; none for other days than 31 December and years not yet known here. */
export const officialTotals = (date: IsoDate): readonly number[] =>
  date.endsWith('-12-31') ? (totals[Number(date.slice(0, 4))] ?? []) : [];

/** The newest 31 December before or on `latest` that has exactly this total, `null` where none has. */
export function dateOfTotal(total: number, latest: IsoDate): IsoDate | null {
  const year = Object.keys(totals)
    .toReversed()
    .find((key) => `${key}-12-31` <= latest && totals[Number(key)]?.includes(total));
  return year === undefined ? null : isoDate(`${year}-12-31`);
}
