import type { AdministrationKind } from '@kluftatlas/data/domain/municipality.ts';
import { m } from '#lib/paraglide/messages.js';

type AssociationKind = Exclude<AdministrationKind, 'ownAdministration'>;

const words: Record<AssociationKind, (words: { name: string }) => string> = {
  amt: m.kind_amt,
  samtgemeinde: m.kind_samtgemeinde,
  verbandsgemeinde: m.kind_verbandsgemeinde,
  verwaltungsgemeinschaft: m.kind_verwaltungsgemeinschaft,
  verwaltungsverband: m.kind_verwaltungsverband,
  erfuellendeGemeinde: m.kind_erfuellende_gemeinde,
  kirchspielslandgemeinde: m.kind_kirchspielslandgemeinde,
};

/** An association with its kind, `Verwaltungsgemeinschaft Ziemetshausen`; the register shortens the kind in brackets. */
export const associationName = (kind: AssociationKind, name: string): string =>
  words[kind]({ name: name.replace(/ \(VGem\)$/, '') });
