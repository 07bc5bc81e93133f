import { useContext } from 'react';
import { sayData, type MessageData } from '../../shared/messages/index.ts';
import { InterfaceLanguageContext } from './use-say.ts';

/** Gives the function that puts messages which came as data into the interface's language. */
export function useSayData() {
  const language = useContext(InterfaceLanguageContext);
  return (message: MessageData): string => sayData(language, message);
}
