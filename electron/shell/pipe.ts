/** The one channel for calls from the page to the desk. */
export const CALL_CHANNEL = 'lede:call';
/** The one channel for events from the desk to the page. */
export const EVENT_CHANNEL = 'lede:event';
