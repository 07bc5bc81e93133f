import { useContext } from 'react';
import { languages } from '../../shared/language/index.ts';
import { InterfaceLanguageContext } from '../i18n/use-say.ts';

/** The languages a story can be in, by name; `also` is one that Lede has no conventions for but the story has. */
export function StoryLanguageOptions({ also }: { readonly also?: string }) {
  const language = useContext(InterfaceLanguageContext);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const tags = languages.map(({ code }): string => code);
  if (also !== undefined && !tags.includes(also)) tags.push(also);
  return tags.map((tag) => (
    <option key={tag} value={tag}>
      {names.of(tag) ?? tag}
    </option>
  ));
}
