/**
 * Stands in for @forge/egress, which @forge/bridge brings along for its permission helper. The app calls out to
 * nobody, so its pages never ask that helper; a page that does is told here.
 */
export class EgressFilteringService {
  constructor() {
    throw new Error('The pages are built without @forge/egress: see slim/egress.mjs.');
  }
}
