import type { SurveyWave } from '@kluftatlas/data/domain/survey.ts';
import { formatDate, formatMonth } from '#lib/format/date.ts';
import { m } from '#lib/paraglide/messages.js';

/** A wave in words. */
export interface WaveWords {
  /** `Welle Mai 2026` */
  readonly title: string;
  /** `befragt vom 1. April 2026 bis 31. Mai 2026` */
  readonly fieldPeriod: string;
}

export const waveWords = ({ wave, fieldPeriod }: Pick<SurveyWave, 'wave' | 'fieldPeriod'>): WaveWords => ({
  title: m.wave_title({ period: formatMonth(wave) }),
  fieldPeriod: m.wave_field_period({ from: formatDate(fieldPeriod.from), to: formatDate(fieldPeriod.to) }),
});
