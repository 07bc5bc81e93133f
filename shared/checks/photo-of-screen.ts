import { messageData } from '../messages/index.ts';
import { isLink, textOf } from '../story/text.ts';
import type { Check } from './finding.ts';
import { photosOf, photoWarning } from './photos-of.ts';

/** A picture of a screen that does not say whose screen it shows. */
export const photoOfScreen: Check = ({ story }) =>
  photosOf(story)
    .filter(({ block: { metadata, children } }) => {
      if (metadata?.screenshot !== true || metadata.source !== undefined) return false;
      const words = children.map((part) => textOf(part.children)).join(' ');
      return !NAMES_SCREEN.test(words) && !children[1].children.some(isLink);
    })
    .map(({ block, number }) =>
      photoWarning('photo-of-screen', block, messageData('check.photo-of-screen', { number })),
    );

const NAMES_SCREEN = /screen ?shot|скриншот|скріншот|знімок екрана|знімок з екрана|снимок экрана/iu;
