import {
  number,
  options,
  plainRates,
  rows,
  type ItemRates,
  type Profile,
  type SurveyRates,
} from '../rates.ts';

const paths = (small: Profile, large: Profile): ItemRates =>
  options({ nk: 0.04, ...small }, { nk: 0.01, ...large });

const standard = (small: number, large: number): readonly [Profile, Profile] => [
  { use: small, plan: 12, no: 60 - small, nk: 28 },
  { use: large, plan: 18, no: Math.max(4, 70 - large), nk: 5 },
];

const market = (known: number, used: number): readonly [Profile, Profile] => [
  { unk: 90 - known, kno: known, use: 3, help: 3, nk: 10 },
  { unk: 15, kno: 35, use: used, help: used / 2, nk: 3 },
];

const choice: readonly [Profile, Profile] = [
  { free: 25, given: 35, only: 25, none: 5, nk: 10 },
  { free: 60, given: 20, only: 12, none: 1, nk: 4 },
];

const satisfaction: readonly [Profile, Profile] = [
  { s1: 10, s2: 22, s3: 32, s4: 22, s5: 6, none: 4, nk: 4 },
  { s1: 5, s2: 15, s3: 30, s4: 35, s5: 12, none: 1, nk: 2 },
];

/** Invented, as `rates.ts` says. */
export const administrationRates: SurveyRates = {
  ...plainRates,
  items: {
    role: {
      kind: 'sender',
      of: { own: { own: 96, lead: 4 }, association: { assoc: 90, lead: 10 }, member: { mem: 1 } },
    },
    staff: number(6, 4200, 0.5),
    itstaff: number(0.3, 140, 0.7),
    itbudget: number(18_000, 30_000_000, 0.7),
    dms: options(
      { r0: 42, r1: 22, r2: 22, r3: 8, r4: 2, r5: 0.5, nk: 4 },
      { r0: 2, r1: 8, r2: 30, r3: 32, r4: 16, r5: 12, nk: 1 },
    ),
    efile: options(
      { all: 4, most: 10, some: 26, no: 54, nk: 6 },
      { all: 28, most: 40, some: 26, no: 4, nk: 2 },
    ),
    ai: options(
      { minut: 0.06, text: 0.14, trans: 0.05, chat: 0.02, mail: 0.01, data: 0.01, oth: 0.03, nk: 0.04 },
      { minut: 0.35, text: 0.7, trans: 0.45, chat: 0.5, mail: 0.3, data: 0.25, oth: 0.12, nk: 0.01 },
    ),
    online: options(
      { none: 14, few: 42, some: 28, many: 4, most: 1, nk: 8 },
      { none: 0, few: 2, some: 16, many: 32, most: 48, nk: 2 },
    ),
    reuse: options(
      { none: 18, less: 30, half: 26, all: 10, nk: 16 },
      { none: 4, less: 60, half: 28, all: 2, nk: 6 },
    ),
    std: rows({
      fit: standard(6, 52),
      xta: standard(14, 64),
      dvdv: standard(18, 66),
      bund: standard(26, 62),
      fim: standard(8, 55),
      oparl: standard(2, 30),
      reg: standard(3, 22),
    }),
    line: options(
      { l50: 18, l250: 46, l1000: 20, giga: 10, nk: 8 },
      { l50: 0.5, l250: 5, l1000: 24, giga: 70, nk: 1 },
    ),
    base: options(
      { home: 0.25, video: 0.45, mfa: 0.2, back: 0.3, plan: 0.18, nk: 0.03 },
      { home: 0.85, video: 0.97, mfa: 0.85, back: 0.75, plan: 0.8, nk: 0.01 },
    ),
    market: rows({ shop: market(20, 32), proj: market(30, 30), code: market(8, 28) }),
    hinder: options(
      { staff: 0.7, skill: 0.55, money: 0.55, law: 0.3, iface: 0.35, need: 0.12, oth: 0.06, nk: 0.06 },
      { staff: 0.6, skill: 0.25, money: 0.5, law: 0.5, iface: 0.55, need: 0.03, oth: 0.08, nk: 0.01 },
    ),
    model: options({ yes: 2, ref: 4, no: 84, nk: 10 }, { yes: 60, ref: 25, no: 14, nk: 1 }),
    pdms: paths(
      { own: 0.22, assoc: 0.25, prov: 0.4, joint: 0.08, firm: 0.3, state: 0.02, oth: 0.02 },
      { own: 0.55, assoc: 0.02, prov: 0.5, joint: 0.1, firm: 0.3, state: 0.04, oth: 0.03 },
    ),
    ponl: paths(
      { own: 0.12, assoc: 0.2, prov: 0.45, joint: 0.04, firm: 0.35, state: 0.45, oth: 0.02 },
      { own: 0.5, assoc: 0.02, prov: 0.55, joint: 0.12, firm: 0.4, state: 0.7, oth: 0.03 },
    ),
    pit: paths(
      { own: 0.3, assoc: 0.22, prov: 0.3, joint: 0.1, firm: 0.5, state: 0.01, oth: 0.04 },
      { own: 0.8, assoc: 0.01, prov: 0.4, joint: 0.05, firm: 0.25, state: 0.01, oth: 0.02 },
    ),
    choice: rows({ dms: choice, onl: choice, it: choice }),
    satis: rows({ dms: satisfaction, onl: satisfaction, it: satisfaction }),
    coop: options(
      { neigh: 0.4, dist: 0.42, prov: 0.4, state: 0.1, umbr: 0.25, univ: 0.03, oth: 0.03, nk: 0.03 },
      { neigh: 0.55, dist: 0.3, prov: 0.7, state: 0.6, umbr: 0.65, univ: 0.5, oth: 0.1, nk: 0.01 },
    ),
    free: number(4, 9, 0.6),
    approv: number(2, 4, 0.6),
    days: number(6, 160, 0.8),
    giveup: options({ no: 45, once: 22, more: 24, nk: 9 }, { no: 58, once: 18, more: 20, nk: 4 }),
    decide: options(
      { d1: 14, d2: 30, d3: 32, d4: 14, d5: 4, nk: 6 },
      { d1: 6, d2: 20, d3: 34, d4: 28, d5: 10, nk: 2 },
    ),
  },
};
