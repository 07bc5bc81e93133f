/** The languages that Lede itself speaks. */
export const INTERFACE_LANGUAGES = ['uk', 'en'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/**
 * A sentence with places for values: `{name}`. Where the number in `{count}` changes the words, one sentence for each
 * form that the language has (https://cldr.unicode.org/index/cldr-spec/plural-rules).
 */
export type Template = string | PluralTemplate;
export type PluralTemplate = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** One message in every interface language. */
export type Translated = Readonly<Record<InterfaceLanguage, Template>>;

type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesOf<Rest>
  : never;
type PlacesIn<Message extends Translated> = Message['en'] extends string
  ? PlacesOf<Message['en']>
  : Message['en'] extends PluralTemplate
    ? PlacesOf<Message['en']['other']> | 'count'
    : never;

/** The values that a message needs, by the places in its English sentence. */
export type ValuesFor<Message extends Translated> = {
  readonly [Place in PlacesIn<Message>]: string | number;
};

// Making one of these takes longer than all else that putting a message into words does.
const pluralRules: Readonly<Record<InterfaceLanguage, Intl.PluralRules>> = {
  uk: new Intl.PluralRules('uk'),
  en: new Intl.PluralRules('en'),
};
const numberFormat: Readonly<Record<InterfaceLanguage, Intl.NumberFormat>> = {
  uk: new Intl.NumberFormat('uk'),
  en: new Intl.NumberFormat('en'),
};

/** Puts values into a sentence. A place with no value stays as it is written, so that a fault shows. */
export function fillIn(
  template: Template,
  values: Readonly<Record<string, string | number>>,
  language: InterfaceLanguage,
): string {
  const count = Number(values['count'] ?? 0);
  const text =
    typeof template === 'string'
      ? template
      : (template[pluralRules[language].select(count)] ?? template.other);
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name];
    return value === undefined
      ? place
      : typeof value === 'number'
        ? numberFormat[language].format(value)
        : value;
  });
}
