/** The resolutions of a new site; imported issues keep their own. */
export const RESOLUTIONS = {
  done: { id: '10000', name: 'Done' },
  wontDo: { id: '10001', name: "Won't Do" },
};

/** The resolution that entering a status of the category Done sets. */
export const resolutionFor = (statusName: string): { id: string; name: string } =>
  /^(won.?t|dropped|cancel)/i.test(statusName) ? RESOLUTIONS.wontDo : RESOLUTIONS.done;
