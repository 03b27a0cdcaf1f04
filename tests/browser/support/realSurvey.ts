import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import type { Codebook, SurveyId } from '@kluftatlas/data/domain/codebook.ts';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { Municipality } from '@kluftatlas/data/domain/municipality.ts';
import { sizeClassIndex } from '@kluftatlas/data/domain/sizeClass.ts';
import { codebook as reference } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { newestRegister } from '@kluftatlas/functions/core/registry.ts';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { madeUpWave } from '../../data/surveys/support/madeUpWave.ts';

/** Items of each kind, but neither ladder nor paths: of those the page of variety would show these answers, not the made-up ones. */
const items = ['role', 'staff', 'efile', 'ai', 'std', 'market', 'decide'];

/** A copy of the reference questionnaire as three states would make it, in which every municipality runs itself. */
const codebook: Codebook = {
  ...reference,
  id: 'rathaeuser-dreier-laender' as SurveyId,
  title: { de: 'Rathäuser dreier Länder', en: 'Town halls of three states' },
  publisher: 'Drei Länder',
  items: reference.items.filter(({ code }) => items.includes(code)),
  contradictions: [],
  states: ['05', '06', '10'] as StateKey[],
};

/** How many of 100 municipalities answer. */
const response = 45;

/**
 * Writes what a ministry hands in, a codebook and an export, and says how it is imported: answers drawn for the tests, of
 * municipalities of the register in the store, and not marked as made up. What a site says of real answers shows in no other way.
 */
export async function writeRealSurvey(home: string, folder: string): Promise<readonly string[]> {
  const { municipalities } = administrationsOf(await registerRows(home));
  const asked = municipalities.filter(({ state }) => codebook.states?.includes(state));
  const senders = asked.filter((_, position) => (position * 37) % 100 < response);
  const answers = senders.map((municipality, position) => answersOf(municipality, position));
  const variables = [...new Set(answers.flatMap((one) => Object.keys(one)))];
  const lines = senders.map(({ ags }, position) =>
    [ags, ...variables.map((code) => answers[position]?.[code] ?? '')].join(','),
  );
  const at = (name: string) => join(folder, name);
  await writeFile(at('codebook.json'), JSON.stringify(codebook));
  await writeFile(at('answers.csv'), [['ags', ...variables].join(','), ...lines, ''].join('\n'));
  return ['import', at('answers.csv'), '--codebook', at('codebook.json'), '--wave', '2026-05'];
}

async function registerRows(home: string) {
  const { store, close } = await openLocal(home);
  try {
    const register = await newestRegister(store);
    return register === null ? [] : await Array.fromAsync(store.readObservations(register.snapshot));
  } finally {
    await close();
  }
}

function answersOf({ state, population }: Municipality, seed: number) {
  const sizeClass = {
    standard: sizeClassIndex(sizeClassSchemes.standard, population) ?? 0,
    twenty: sizeClassIndex(sizeClassSchemes.twenty, population) ?? 0,
  };
  const made = { seed, answering: () => 1, leavingOut: 0.05 };
  return madeUpWave(codebook, [{ kind: 'own', state, sizeClass, count: 1 }], made)[0]?.answers ?? {};
}
