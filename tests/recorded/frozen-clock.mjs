// Stops the calendar, so that a result recorded on one day can be compared on another.
const DAY = Date.parse('2026-11-25T12:00:00Z');
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(DAY);
    else super(...parts);
  }
  static now() {
    return DAY;
  }
};
