import { createContext, useContext } from 'react';
import {
  say,
  type InterfaceLanguage,
  type MessageKey,
  type ValuesArgument,
} from '../../shared/messages/index.ts';

/** The language that the interface speaks. */
export const InterfaceLanguageContext = createContext<InterfaceLanguage>('en');

/** Gives the function that puts messages of the catalogue into the interface's language. */
export function useSay() {
  const language = useContext(InterfaceLanguageContext);
  return <Key extends MessageKey>(key: Key, ...values: ValuesArgument<Key>): string =>
    say(language, key, ...values);
}
