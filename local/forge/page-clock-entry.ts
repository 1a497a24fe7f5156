import { type ClockReading, followReading } from './page-clock';

// The server writes the reading in front of this script.
followReading((globalThis as unknown as { localClock: ClockReading }).localClock);
