import { identifyUnit, type Said } from '@kluftatlas/data/surveys/matching/identifyUnit.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { units } from '../support/world.ts';

const nothing: Said = { ags: '', ars: '', association: '', name: '', state: '' };
const find = (said: Partial<Said>) => identifyUnit({ ...nothing, ...said }, units);
const refused = (said: Partial<Said>) => problemOf(() => find(said));

describe('a sender', () => {
  it.each<[string, Partial<Said>, string]>([
    ['an AGS', { ags: '01001000' }, '01001000'],
    ['an AGS with spaces', { ags: '01 051 001' }, '01051001'],
    ['an AGS as spreadsheets keep text', { ags: '="01051001"' }, '01051001'],
    ['an ARS', { ars: '010515101001' }, '01051001'],
    ['an ARS in groups', { ars: '01 0 51 5101 001' }, '01051001'],
    ['an ARS of an association', { ars: '010515101000' }, '010515101'],
    ['an ARS in the column of the AGS', { ags: '010515101001' }, '01051001'],
    ['an association key', { association: '010515101' }, '010515101'],
    ['an association key in the column of the AGS', { ags: '010515101' }, '010515101'],
    ['nine digits that belong to one municipality alone', { association: '010010000' }, '01001000'],
    ['AGS before all others', { ags: '01051001', name: 'Norderau', state: 'SH' }, '01051001'],
    ['an AGS, beside the ARS of its association', { ags: '01051001', ars: '010515101000' }, '01051001'],
    [
      'an AGS, beside its association and a word for the state that none is called by',
      { ags: '01051001', association: '010515101', state: 'im Norden' },
      '01051001',
    ],
    [
      'an AGS, beside words where an association stands',
      { ags: '01051001', association: 'keiner' },
      '01051001',
    ],
    ['name and state', { name: 'Süderau', state: 'Schleswig-Holstein' }, '01051001'],
    ['a name without umlauts', { name: 'suederau', state: 'sh' }, '01051001'],
    ['a name with what it is', { name: 'Stadt Förde', state: '01' }, '01001000'],
    ['a name as in the register', { name: 'Förde, Hansestadt', state: '01' }, '01001000'],
    ['a name with a comma behind', { name: 'Talheim, Gemeinde', state: 'Rheinland-Pfalz' }, '07131002'],
    ['a name in words instead of brackets', { name: 'Neudorf Holstein', state: 'SH' }, '01051003'],
    ['a name without its brackets', { name: 'Neudorf', state: 'SH' }, '01051003'],
    ['an abbreviation written out', { name: 'Neuhausen an der Isar', state: 'Freistaat Bayern' }, '09172001'],
    ['a name that begins with such a word', { name: 'Markt Weißdorf', state: 'Bavaria' }, '09174001'],
    ['a name without its second language', { name: 'Grünau', state: 'Sachsen' }, '14625001'],
    ['an Amt by its name', { name: 'Amt Auland', state: 'SH' }, '010515101'],
    ['an Amt by its bare name, which no place has', { name: 'Auland', state: 'SH' }, '010515101'],
    ['a Verbandsgemeinde beside its seat', { name: 'VG Burgberg', state: 'RP' }, '071315001'],
    ['its seat as the register writes it', { name: 'Burgberg, Stadt', state: 'RP' }, '07131001'],
    [
      'a name as the register writes it, beside a bare one',
      { name: 'Neuhausen (Rhön), St', state: 'BY' },
      '09173001',
    ],
    ['its seat beside the Verbandsgemeinde', { name: 'Stadt Burgberg', state: 'RP' }, '07131001'],
  ])('is found by %s', (_, said, key) => {
    expect(find(said).key).toBe(key);
  });

  it.each<[string, Partial<Said>, string]>([
    ['an AGS without its zero', { ags: '1001000' }, 'key-leading-zero'],
    ['an ARS without its zero', { ars: '10515101001' }, 'key-leading-zero'],
    ['an association key without its zero', { association: '10515101' }, 'key-leading-zero'],
    ['a state without its zero', { name: 'Förde', state: '1' }, 'key-leading-zero'],
    ['a key that a spreadsheet made a number of', { ags: '1.00E+06' }, 'key-format'],
    ['the same with a comma', { ags: '1,05151E+11' }, 'key-format'],
    ['a key of a state that is none', { ags: '17001000' }, 'key-format'],
    ['words for a key', { ags: 'siehe oben' }, 'key-format'],
    ['a key of one state and the name of another', { ags: '01051001', state: 'Bayern' }, 'conflict'],
    ['a key and that of an association of others', { ags: '01051001', association: '071315001' }, 'conflict'],
    ['keys of two places', { ags: '01051001', ars: '010515101002' }, 'conflict'],
    ['a key that the register does not have', { ags: '01051999' }, 'unknown-key'],
    ['nothing', {}, 'unknown-key'],
    ['a name without a state', { name: 'Süderau' }, 'unknown-key'],
    ['a name in another state', { name: 'Süderau', state: 'Hessen' }, 'unknown-key'],
    ['a name of nothing', { name: 'Amt Süderau', state: 'SH' }, 'unknown-key'],
    ['a state that is none', { name: 'Süderau', state: 'Preußen' }, 'unknown-key'],
  ])('is refused who gives %s', async (_, said, code) => {
    expect(await refused(said)).toMatchObject({ code });
  });

  it.each<[string, Partial<Said>]>([
    ['a name', { name: 'Maria Muster', state: 'SH' }],
    ['a number to call', { ags: '04311234' }],
    ['one that looks like a key without its zero', { ags: '4311234' }],
    ['an address', { ags: 'maria@example.org' }],
    ['a name for the state', { name: 'Süderau', state: 'Maria' }],
  ])('who is refused is not told by %s: reports are kept', async (_, said) => {
    const { message } = await refused(said);
    for (const text of Object.values(said)) if (text !== 'SH') expect(message).not.toContain(text);
  });

  it('whose name several have is never guessed: all of them are told', async () => {
    const problem = await refused({ name: 'Neuhausen', state: 'BY' });
    expect(problem.code).toBe('ambiguous-name');
    expect(problem.message).toContain('Neuhausen (municipality 09171001)');
    expect(problem.message).toContain('Neuhausen (Rhön), St (municipality 09173001)');
  });

  it('who may be a town or the association called like it is not guessed', async () => {
    const { message, code } = await refused({ name: 'Burgberg', state: 'RP' });
    expect(code).toBe('ambiguous-name');
    expect(message).toContain('municipality 07131001');
    expect(message).toContain('verbandsgemeinde 071315001');
  });
});
