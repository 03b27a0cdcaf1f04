import type { Contradiction } from '../../domain/codebook.ts';
import { chosen } from '../../domain/codebookVariables.ts';
import { say } from '../wording.ts';

export const contradictions: readonly Contradiction[] = [
  {
    id: 'fileWithoutSystem',
    says: say('kein DMS, aber überall die E-Akte', 'no DMS, but the electronic file everywhere'),
    all: [
      { variable: 'dms', isOneOf: ['r0'] },
      { variable: 'efile', isOneOf: ['all'] },
    ],
  },
  {
    id: 'aiOnLadderOnly',
    says: say('KI regelmäßig im Einsatz, aber für keinen Zweck', 'AI in regular use, but for no purpose'),
    all: [
      { variable: 'dms', isOneOf: ['r5'] },
      { variable: 'ai_none', isOneOf: [chosen] },
    ],
  },
  {
    id: 'paperInDigitalProcesses',
    says: say(
      'Vorgänge ganz digital, aber nirgends die E-Akte',
      'processes digital from end to end, but the electronic file nowhere',
    ),
    all: [
      { variable: 'dms', isOneOf: ['r4', 'r5'] },
      { variable: 'efile', isOneOf: ['no'] },
    ],
  },
  {
    id: 'jointWithNobody',
    says: say(
      'Zusammenarbeit mit niemandem, aber gemeinsam mit Nachbarn betreut',
      'no cooperation with anybody, but looked after together with neighbours',
    ),
    all: [
      { variable: 'coop_none', isOneOf: [chosen] },
      { variable: 'pit_joint', isOneOf: [chosen] },
    ],
  },
  {
    id: 'noneButSatisfied',
    says: say('kein DMS, aber zufrieden mit dem eigenen', 'no DMS, but satisfied with the own one'),
    all: [
      { variable: 'dms', isOneOf: ['r0'] },
      { variable: 'satis_dms', isOneOf: ['s4', 's5'] },
    ],
  },
];
