import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod } from '../../../web/src/lib/format/date.ts';
import {
  formatBytes,
  formatCoverage,
  formatDifference,
  formatMillions,
  formatNumber,
  formatPercent,
  formatPrinted,
} from '../../../web/src/lib/format/number.ts';
import { capitalised, withoutBreaks } from '../../../web/src/lib/format/text.ts';
import { sizeClassLabel } from '../../../web/src/lib/format/sizeClassLabel.ts';

const noBreak = '\u00a0';

describe('numbers', () => {
  it('have German marks in German and English ones in English', () => {
    expect(formatNumber(10_787, 0, 'de')).toBe('10.787');
    expect(formatNumber(10_787, 0, 'en')).toBe('10,787');
    expect(formatNumber(1234.56, 1, 'de')).toBe('1.234,6');
    expect(formatMillions(83_232_283, 'de')).toBe(`83,2${noBreak}Mio.`);
  });

  it('never break between a share and its sign', () => {
    expect(formatPercent(62.13, 1, 'de')).toBe(`62,1${noBreak}%`);
    expect(formatPercent(62.13, 1, 'en')).toBe('62.1%');
    expect(formatPercent(0, 1, 'de')).toBe(`0,0${noBreak}%`);
  });

  it('of publications keep the decimals that are printed', () => {
    expect([4.9, 71, 28.22].map((value) => formatPrinted(value, 'en'))).toEqual(['4.9%', '71%', '28.22%']);
  });

  it('have a real minus, and differences always their sign', () => {
    expect(formatNumber(-3, 0, 'de')).toBe('−3');
    expect(formatDifference(9.31, 1, 'de')).toBe('+9,3');
    expect(formatDifference(-0.26, 1, 'en')).toBe('−0.3');
    expect(formatDifference(0, 1, 'de')).toBe('0,0');
    expect(formatNumber(-0.04, 1, 'de')).toBe('0,0');
    expect(formatDifference(-0.04, 1, 'de')).toBe('0,0');
  });

  it('of bytes are never zero for a file', () => {
    expect(formatBytes(12, 'de')).toBe(`1${noBreak}kB`);
    expect(formatBytes(1_250_115, 'de')).toBe(`1,3${noBreak}MB`);
  });
});

describe('periods', () => {
  it('in June are the middle and in December the end of the year', () => {
    expect(formatPeriod('2021-06', 'de')).toBe(`Mitte${noBreak}2021`);
    expect(formatPeriod('2020-12', 'de')).toBe(`Ende${noBreak}2020`);
    expect(formatPeriod('2021-06', 'en')).toBe('mid\u20112021');
    expect(formatPeriod('2020-12', 'en')).toBe(`end${noBreak}of${noBreak}2020`);
  });

  it('are months else', () => {
    expect(formatPeriod('2022-03', 'de')).toBe(`März${noBreak}2022`);
    expect(formatDate('2021-12-31', 'de')).toBe(`31.${noBreak}Dezember${noBreak}2021`);
    expect(formatDate('2021-12-31', 'en')).toBe(`31${noBreak}December${noBreak}2021`);
  });
});

describe('size classes', () => {
  it.each([
    [0, 2000, 'unter 2.000', 'under 2,000'],
    [2000, 5000, '2.000 bis unter 5.000', '2,000 to under 5,000'],
    [500_000, null, '500.000 und mehr', '500,000 and more'],
    [0, 20_001, 'bis 20.000', 'up to 20,000'],
    [20_001, null, 'über 20.000', 'over 20,000'],
    [10_000, 20_001, '10.000 bis 20.000', '10,000 to 20,000'],
    [20_001, 50_001, 'über 20.000 bis 50.000', 'over 20,000 up to 50,000'],
  ])('from %s to %s are read as “%s”', (min, max, german, english) => {
    const plain = (text: string) => text.replaceAll(noBreak, ' ');
    expect(plain(sizeClassLabel({ min, max }, 'de'))).toBe(german);
    expect(plain(sizeClassLabel({ min, max }, 'en'))).toBe(english);
  });
});

describe('a coverage', () => {
  it.each([
    [1, '100,0~%'],
    [5636 / 5637, '99,98~%'],
    [0.98764, '98,8~%'],
    [1 / 10_787, '0,01~%'],
    [0, '0,0~%'],
    [null, '–'],
  ])('of %s reads %s: only the whole is 100 percent', (share, text) =>
    expect(formatCoverage(share)).toBe(text.replaceAll('~', noBreak)),
  );
});

describe('words that come with the data', () => {
  it.each([
    ['9. Juni bis 25. August 2023', '9.~Juni bis 25.~August~2023'],
    ['9 June to 25 August 2023', '9~June to 25~August~2023'],
    ['© GeoBasis-DE / BKG 2016', '©~GeoBasis-DE / BKG 2016'],
    ['GeoNames, CC BY 4.0, zugeordnet', 'GeoNames, CC~BY~4.0, zugeordnet'],
    ['gedruckt „knapp 90 %“', 'gedruckt „knapp 90~%“'],
    ['146 von 294 Landkreisen', '146 von 294 Landkreisen'],
  ])('“%s” is kept together where it belongs together', (text, kept) =>
    expect(withoutBreaks(text)).toBe(kept.replaceAll('~', noBreak)),
  );

  it('begin in upper case as headings', () => {
    expect(capitalised('öffnet Daten')).toBe('Öffnet Daten');
    expect(capitalised('KI')).toBe('KI');
  });
});
