import type { AreaRef } from '../../domain/area.ts';
import { indicatorId } from '../../domain/ids.ts';
import type { ObservationRow, ObservationStatus } from '../../domain/observation.ts';
import { isMember } from './listedAreas.ts';
import type { ServiceRow } from './serviceRow.ts';

export const ownServiceIndicators = [
  indicatorId('online-services'),
  indicatorId('online-services-area-wide'),
  indicatorId('online-services-area-wide-share'),
] as const;

/** Counts towards the services of its area: considered by the dashboard, not switched off, and reached by its robot. */
export const isOnline = ({ works, isActive, reach }: ServiceRow): boolean =>
  works && isActive && reach !== 'notConsidered';

const isAreaWide = ({ reach }: ServiceRow): boolean =>
  reach === 'district' || reach === 'state' || reach === 'country';

const distinct = (rows: readonly ServiceRow[]): number => new Set(rows.map(({ service }) => service)).size;

/** Baden-Württemberg’s members keep a town hall of their own: of them nothing is known. */
const silence = (ars: string): ObservationStatus => (ars.startsWith('08') ? 'missing' : 'notApplicable');

export interface Administered {
  readonly ars: string;
  readonly name: string;
  readonly area: AreaRef;
  /** Where in the file it is told of. */
  readonly row: number;
  readonly services: readonly ServiceRow[];
}

/**
 * Own services of one area: how many are online, how many of these are area-wide, and their share. Each service counts
 * once, however many online services lead to it. A member of an association without services of its own has no value:
 * its association has it.
 */
export function ownServicesRow({ ars, name, area, row, services }: Administered): ObservationRow {
  if (services.length === 0 && area.level === 'municipality' && isMember(ars)) {
    const status = silence(ars);
    return {
      row,
      area,
      values: [null, null, null],
      ...(status !== 'missing' && { statuses: { 0: status, 1: status, 2: status } }),
      attributes: { ars, name },
    };
  }
  const online = services.filter(isOnline);
  const counted = distinct(online);
  const areaWide = distinct(online.filter(isAreaWide));
  return {
    row,
    area,
    values: [counted, areaWide, counted === 0 ? null : (100 * areaWide) / counted],
    ...(counted === 0 && { statuses: { 2: 'notApplicable' as const } }),
    attributes: {
      ars,
      name,
      listed: String(distinct(services)),
      notConsidered: String(distinct(services.filter(({ reach }) => reach === 'notConsidered'))),
      switchedOff: String(distinct(services.filter(({ isActive }) => !isActive))),
      notWorking: String(distinct(services.filter(({ works }) => !works))),
    },
  };
}
