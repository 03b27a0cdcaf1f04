import type { AreaRef } from '../../domain/area.ts';
import { indicatorId } from '../../domain/ids.ts';
import type { ObservationRow, ObservationStatus } from '../../domain/observation.ts';
import { isMember } from './listedAreas.ts';
import { countWith, marks, type Services } from './services.ts';

export const ownServiceIndicators = [
  indicatorId('online-services'),
  indicatorId('online-services-area-wide'),
  indicatorId('online-services-area-wide-share'),
] as const;

/** Baden-Württemberg’s members keep a town hall of their own: of them nothing is known. */
const silence = (ars: string): ObservationStatus => (ars.startsWith('08') ? 'missing' : 'notApplicable');

export interface Administered {
  readonly ars: string;
  readonly name: string;
  readonly area: AreaRef;
  /** Where in the file it is told of. */
  readonly row: number;
  readonly services: Services;
}

/**
 * Own services of one area: how many are online, how many of these are area-wide, and their share. Each service counts
 * once, however many online services lead to it. A member of an association without services of its own has no value:
 * its association has it.
 */
export function ownServicesRow({ ars, name, area, row, services }: Administered): ObservationRow {
  if (services.size === 0 && area.level === 'municipality' && isMember(ars)) {
    const status = silence(ars);
    return {
      row,
      area,
      values: [null, null, null],
      ...(status !== 'missing' && { statuses: { 0: status, 1: status, 2: status } }),
      attributes: { ars, name },
    };
  }
  const counted = countWith(services, marks.online);
  const areaWide = countWith(services, marks.district, marks.state, marks.country);
  return {
    row,
    area,
    values: [counted, areaWide, counted === 0 ? null : (100 * areaWide) / counted],
    ...(counted === 0 && { statuses: { 2: 'notApplicable' as const } }),
    attributes: {
      ars,
      name,
      listed: String(services.size),
      notConsidered: String(countWith(services, marks.notConsidered)),
      switchedOff: String(countWith(services, marks.switchedOff)),
      notWorking: String(countWith(services, marks.notWorking)),
    },
  };
}
