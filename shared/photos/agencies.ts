/** An agency by the name that a newsroom prints, and the names that files call it by. */
export interface Agency {
  /** In Ukrainian stories and, when it differs, in those of other languages. */
  readonly name: { readonly uk: string; readonly other: string };
  readonly alias: readonly string[];
}

function agency(uk: string, other: string, ...alias: readonly string[]): Agency {
  return { name: { uk, other }, alias: [uk, other, ...alias] };
}

/** Agencies whose names photo files spell in many ways. */
export const AGENCIES: readonly Agency[] = [
  agency('Reuters', 'Reuters', 'Thomson Reuters', 'Рейтер', 'Ройтерз'),
  agency('AP', 'AP', 'Associated Press', 'The Associated Press', 'AP Photo', 'AP Images'),
  agency('AFP', 'AFP', 'Agence France-Presse', 'AFP Photo'),
  agency('Getty Images', 'Getty Images', 'Getty', 'GettyImages'),
  agency('EPA', 'EPA', 'European Pressphoto Agency', 'EPA-EFE', 'EPA Images'),
  agency('dpa', 'dpa', 'Deutsche Presse-Agentur', 'picture alliance/dpa'),
  agency('Bloomberg', 'Bloomberg', 'Bloomberg News'),
  agency('Anadolu', 'Anadolu', 'Anadolu Agency', 'AA'),
  agency('NurPhoto', 'NurPhoto', 'Nur Photo'),
  agency('Shutterstock', 'Shutterstock', 'Shutter Stock'),
  agency('Укрінформ', 'Ukrinform', 'Укринформ'),
  agency('УНІАН', 'UNIAN', 'УНИАН'),
  agency('УНН', 'UNN'),
  agency('РБК-Україна', 'RBC-Ukraine', 'РБК-Украина'),
  agency('Інтерфакс-Україна', 'Interfax-Ukraine', 'Интерфакс-Украина'),
  agency('Суспільне', 'Suspilne'),
  agency('Радіо Свобода', 'RFE/RL', 'Radio Svoboda', 'Радио Свобода'),
  agency('Офіс Президента', 'Presidential Office of Ukraine', 'Офіс Президента України', 'president.gov.ua'),
];

/**
 * Agencies that speak for a state which controls what they say: a photo of theirs is worth a second look. The desk's
 * settings may have a list of their own.
 */
export const STATE_AGENCIES: readonly string[] = [
  'ТАСС',
  'TASS',
  'ИТАР-ТАСС',
  'ITAR-TASS',
  'РИА Новости',
  'РІА Новини',
  'RIA Novosti',
  'Sputnik',
  'Россия сегодня',
  'Rossiya Segodnya',
  'БелТА',
  'BelTA',
  'Xinhua',
  'Синьхуа',
  'KCNA',
  'IRNA',
  'SANA',
  'Prensa Latina',
];

/** A name as it is compared: letters and digits alone, in one case. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
