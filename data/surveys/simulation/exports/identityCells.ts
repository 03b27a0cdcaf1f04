import { states } from '../../../catalogue/states.ts';
import type { Return } from '../returns.ts';

const stateNames = new Map(states.map(({ key, name }) => [key, name.de]));

/** What a sender said to one of the questions of who answers, by the use that its column has. */
export function identityCell(use: string, { said }: Return, stateAs: 'key' | 'name'): string {
  switch (use) {
    case 'ags':
      return said.ags;
    case 'association':
      return said.association;
    case 'name':
      return said.name;
    case 'state':
      return stateAs === 'key' ? said.state : (stateNames.get(said.state) ?? '');
    default:
      return '';
  }
}
