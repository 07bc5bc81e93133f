import type { Translated } from './message.ts';

/** What is said of the program that a site's profile may name, before it runs. */
export const pluginMessages = {
  'plugin.title': {
    en: 'The site’s profile has a program of its own',
    uk: 'Профіль сайту має власну програму',
  },
  'plugin.what': {
    en: '{file} changes each page before it is written. It runs with your rights: it can read, change and send away whatever you can.',
    uk: '{file} змінює кожну сторінку перед записом. Програма працює з вашими правами: може читати, змінювати й надсилати все, що можете ви.',
  },
  'plugin.changed': { en: 'Last changed: {when}.', uk: 'Востаннє змінено: {when}.' },
  'plugin.until': {
    en: 'Until you allow this very file, nothing is exported for the site, and the preview shows the page without it.',
    uk: 'Доки ви не дозволите саме цей файл, для сайту нічого не експортується, а перегляд показує сторінку без змін програми.',
  },
  'plugin.allow': { en: 'Allow…', uk: 'Дозволити…' },
  'plugin.by-command': {
    en: 'From this window you cannot be asked safely. If you trust whoever wrote it, allow it by this command:',
    uk: 'У цьому вікні безпечно спитати вас не можна. Якщо довіряєте автору, дозвольте програму командою:',
  },
  'plugin.ask': { en: 'Let {file} run?', uk: 'Дозволити виконання {file}?' },
  'plugin.ask-detail': {
    en: 'It is a program of the site’s profile, and it runs with your rights: it can read, change and send away whatever you can. Allow it only if you trust whoever wrote it.\n\nFile: {path}\nLast changed: {when}\nSHA-256: {sha256}',
    uk: 'Це програма профілю сайту, і вона працює з вашими правами: може читати, змінювати й надсилати все, що можете ви. Дозволяйте, лише якщо довіряєте автору.\n\nФайл: {path}\nВостаннє змінено: {when}\nSHA-256: {sha256}',
  },
  'plugin.allow-now': { en: 'Allow', uk: 'Дозволити' },
  'plugin.refuse': { en: 'Don’t allow', uk: 'Не дозволяти' },
} as const satisfies Record<string, Translated>;
