import sharp, { type Sharp } from 'sharp';
import { hostError, type HostError } from '../../../../shared/host/error.ts';
import { messageData } from '../../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { MOST_PIXELS } from '../measure.ts';

/** No photo takes so long; what does is made to keep us busy. In seconds. */
const LONGEST_WORK = 60;

/** A photo to work on, turned as the camera was held, its first picture alone. Whatever is cut off in it is an error. */
export function openImage(file: string | Uint8Array): Sharp {
  return sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error', autoOrient: true }).timeout({
    seconds: LONGEST_WORK,
  });
}

/** Works on a photo. What the library throws comes back as an error that names the file. */
export async function tryImage<Value>(
  file: string,
  work: () => Promise<Value>,
): Promise<Result<Value, HostError>> {
  try {
    return ok(await work());
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (/timeout/iu.test(words))
      return fail(hostError('unsupported', messageData('desk.photo-takes-too-long', { file })));
    if (/exceeds pixel limit/iu.test(words)) {
      const megapixels = MOST_PIXELS / 1_000_000;
      return fail(hostError('too-large', messageData('desk.photo-too-many-pixels', { file, megapixels })));
    }
    return fail(hostError('unsupported', messageData('desk.photo-damaged', { file })));
  }
}
