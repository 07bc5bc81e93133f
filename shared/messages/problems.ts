import type { Translated } from './message.ts';

/** What is wrong with one value of a file, as it stands within a sentence that names the file and the place. */
export const problemMessages = {
  'problem.missing': {
    en: 'it is missing, and should be {expected}',
    uk: 'його немає, а має бути {expected}',
  },
  'problem.wrong-kind': {
    en: 'it is {found}, but should be {expected}',
    uk: 'тут {found}, а має бути {expected}',
  },
  'problem.kind-text': { en: 'text in quotation marks', uk: 'текст у лапках' },
  'problem.kind-number': { en: 'a number', uk: 'число' },
  'problem.kind-whole-number': { en: 'a whole number', uk: 'ціле число' },
  'problem.kind-flag': { en: 'true or false', uk: 'true або false' },
  'problem.kind-list': { en: 'a list in square brackets', uk: 'список у квадратних дужках' },
  'problem.kind-fields': { en: 'fields in curly brackets', uk: 'поля у фігурних дужках' },
  'problem.kind-nothing': { en: 'null', uk: 'null' },
  'problem.one-of': { en: 'it should be one of: {options}', uk: 'має бути одне з: {options}' },
  'problem.exactly': { en: 'it should be {value}', uk: 'має бути {value}' },
  'problem.unknown-field': { en: 'there is no such field', uk: 'такого поля немає' },
  'problem.empty': { en: 'it is empty', uk: 'тут порожньо' },
  'problem.too-long': {
    en: {
      one: 'it is too long, {count} character is allowed at most',
      other: 'it is too long, {count} characters are allowed at most',
    },
    uk: {
      one: 'задовго: дозволено щонайбільше {count} символ',
      few: 'задовго: дозволено щонайбільше {count} символи',
      many: 'задовго: дозволено щонайбільше {count} символів',
      other: 'задовго: дозволено щонайбільше {count} символу',
    },
  },
  'problem.too-many': {
    en: {
      one: 'there is too much in the list, {count} entry is allowed at most',
      other: 'there is too much in the list, {count} entries are allowed at most',
    },
    uk: {
      one: 'у списку забагато: дозволено щонайбільше {count} пункт',
      few: 'у списку забагато: дозволено щонайбільше {count} пункти',
      many: 'у списку забагато: дозволено щонайбільше {count} пунктів',
      other: 'у списку забагато: дозволено щонайбільше {count} пункту',
    },
  },
  'problem.at-most': { en: 'it should be {most} at most', uk: 'має бути щонайбільше {most}' },
  'problem.at-least': { en: 'it should be {least} at least', uk: 'має бути щонайменше {least}' },
  'problem.more-than': { en: 'it should be more than {least}', uk: 'має бути більше за {least}' },
  'problem.moment': {
    en: 'it should be a date and a time with an offset, such as 2025-04-18T15:05:00+03:00',
    uk: 'мають бути дата й час із зсувом, як-от 2025-04-18T15:05:00+03:00',
  },
  'problem.date': { en: 'it should be a date such as 2025-04-18', uk: 'має бути дата, як-от 2025-04-18' },
  'problem.other': { en: 'it cannot stand here', uk: 'тут такого бути не може' },
  'problem.version': { en: 'it should be the number of a version', uk: 'має бути номер версії' },
  'problem.id': {
    en: 'it should be an identifier of 26 capital Latin letters and digits (ULID)',
    uk: 'має бути ідентифікатор із 26 великих латинських літер і цифр (ULID)',
  },
  'problem.language-tag': {
    en: 'it should be a language tag such as uk or en-GB',
    uk: 'має бути код мови, як-от uk або en-GB',
  },
  'problem.slug': {
    en: 'it should be of lower-case Latin letters, digits and hyphens',
    uk: 'мають бути малі латинські літери, цифри й дефіси',
  },
  'problem.photo-file': {
    en: 'it should be photos/<content hash>.<extension>',
    uk: 'має бути photos/<геш вмісту>.<розширення>',
  },
  'problem.embed-reference': {
    en: 'it should be what identifies a post at this provider',
    uk: 'має бути позначення допису в цьому сервісі',
  },
  'problem.block-source': { en: 'it should be the JSON of one block', uk: 'має бути JSON одного блоку' },
  'problem.address': {
    en: 'it should be an address that begins with http:, https:, mailto: or tel:',
    uk: 'має бути адреса, що починається з http:, https:, mailto: або tel:',
  },
  'problem.web-address': {
    en: 'it should be an address that begins with http:// or https://',
    uk: 'має бути адреса, що починається з http:// або https://',
  },
  'problem.address-that-opens': {
    en: 'it should be an address that a browser can open',
    uk: 'має бути адреса, яку може відкрити браузер',
  },
  'problem.base-with-query': {
    en: 'it should be an address without ? and #',
    uk: 'має бути адреса без ? і #',
  },
  'problem.base-without-slash': {
    en: 'it should be an address that ends in /',
    uk: 'адреса має закінчуватися на /',
  },
  'problem.file-beside': {
    en: 'it should be the name of a file beside the profile, of Latin letters, digits, _ . and -',
    uk: 'має бути назва файлу поруч із профілем: латинські літери, цифри, _ . і -',
  },
  'problem.plugin-file': {
    en: 'it should be a file beside the profile, such as ./plugin.mjs',
    uk: 'має бути файл поруч із профілем, як-от ./plugin.mjs',
  },
  'problem.x-account': {
    en: 'it should be an account such as @example',
    uk: 'має бути обліковий запис, як-от @example',
  },
  'problem.layout': {
    en: 'it should be folders that end in /, of Latin letters, digits, _ and -, and of yyyy, mm, dd, slug, id, section and language in curly brackets',
    uk: 'мають бути теки, кожна з / у кінці: латинські літери, цифри, _ і -, а також yyyy, mm, dd, slug, id, section і language у фігурних дужках',
  },
  'problem.image-sizes': {
    en: 'it should be widths as the attribute “sizes” has them, such as (max-width: 45rem) 100vw, 45rem',
    uk: 'мають бути значення ширини, як в атрибуті «sizes»: наприклад, (max-width: 45rem) 100vw, 45rem',
  },
  'problem.desk-folders': {
    en: 'it should be folders of the desk with / between',
    uk: 'мають бути теки редакції з / між ними',
  },
  'problem.folder-name': { en: 'it should be the name of a folder', uk: 'має бути назва теки' },
  'problem.one-word': { en: 'it should be one word', uk: 'має бути одне слово' },
  'problem.no-format': { en: 'a format should be named', uk: 'має бути названо формат' },
} as const satisfies Record<string, Translated>;
