import { useContext } from 'react';
import { timeOfDay } from './moments.ts';
import { InterfaceLanguageContext } from './use-say.ts';

/** Gives the function that puts a moment into words: the time, with the date unless it is today. */
export function useMoment() {
  const language = useContext(InterfaceLanguageContext);
  return (moment: string): string => timeOfDay(moment, Date.now(), language);
}
