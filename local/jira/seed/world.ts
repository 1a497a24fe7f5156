import { atlasFeatures, newbornEpics } from './otherProjects';
import type { EpicPlan } from './plan';
import { checkoutEpics } from './shopCheckout';
import { countryEpics } from './shopCountries';
import { orderEpics } from './shopOrders';
import { searchEpics } from './shopSearch';
import { trustEpics } from './shopTrust';

export { AUTOMATION_ACCOUNT_ID, type PersonName, people } from './people';

/** The seeded projects. Ids are decimal strings, as in the REST API. */
export const projects = {
  shop: { id: '10000', key: 'SHOP', name: 'Shop' },
  atlas: { id: '10001', key: 'ATL', name: 'Atlas' },
  newborn: { id: '10002', key: 'NEW', name: 'Newborn' },
  operations: { id: '10003', key: 'OPS', name: 'Operations' },
} as const;

/** The plans of all epics of SHOP, in the order of their keys. */
export const shopPlans = { ...checkoutEpics, ...orderEpics, ...countryEpics, ...searchEpics, ...trustEpics };

/** Issue keys of a project's epics by their names in the plans. */
function keysOf<Name extends string>(key: string, plans: Record<Name, EpicPlan>): Record<Name, string> {
  const numbered = Object.keys(plans).map((name, index) => [name, `${key}-${index + 1}`]);
  return Object.fromEntries(numbered) as Record<Name, string>;
}

export const shop = keysOf('SHOP', shopPlans);
export const atlas = keysOf('ATL', atlasFeatures);
export const newborn = keysOf('NEW', newbornEpics);

/** Epics by the part they play. Every other open epic of SHOP has a date that has rested for a month or more. */
export const epics = {
  /** Ada, Priya, Ben and the app may browse it; nobody else. */
  restricted: shop.nordicPrices,
  /** Ada, Priya and Ben may browse it; the app may not. */
  unseenByApp: shop.warehousePartner,
  /** Built by Ben's team and Mia's. */
  twoTeams: shop.checkoutPlatform,
  /** Reported by and assigned to Gus, who left. */
  deactivatedOwner: shop.stockNearby,
  /** Richest description, most children, four moves of the date: three by people, one by automation. */
  richest: shop.trackOrder,
  /** Its date was moved five times, to earlier and later days. */
  movedOften: shop.currency,
  /** Moved by Ben 3 days ago, 14 days later. */
  movedByPerson: shop.returnsPortal,
  /** Moved by Jira's automation 2 days ago, 14 days later. */
  movedByAutomation: shop.orderHistory,
  /** Priya cleared its date 6 days ago. */
  dateCleared: shop.recommendations,
  inProgressNoDate: shop.lostParcels,
  /** Not begun, without a date. */
  noDate: shop.parcelPhotos,
  /** Open, in progress, past its date; its date moved twice before that. */
  overdue: shop.addressLookup,
  overdueNotBegun: shop.privacyCentre,
  /** About 14 months ahead. */
  farAhead: shop.japan,
  noDescription: shop.sizeAdvice,
  longSummary: shop.fastCampaigns,
  /** Done 2 days before its date. */
  done: shop.taxRounding,
  /** Done 12 days after its date. */
  doneLate: shop.smsUpdates,
  doneNoDate: shop.zeroDowntime,
  /** Status "Won't do"; it still has a date. */
  dropped: shop.courierApp,
  /** In a project where nobody has set anything up. */
  firstRun: newborn.firstRun,
  firstRunNoDate: newborn.noDate,
  /** An epic by its level; its type is called "Feature". */
  renamedType: atlas.routePlanner,
} as const;
