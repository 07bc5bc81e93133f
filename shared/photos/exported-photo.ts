import { SOCIAL_RATIOS, type ExportedPhoto, type PhotoRendition } from '../export/context.ts';
import type { Rendition, VariantFormat, VariantPlan } from './variant-plan.ts';

/** A file of a photo, as far as a page needs to know it. */
type PhotoFile = Pick<Rendition, 'purpose' | 'format' | 'width' | 'height'> & { readonly name: string };

const MEDIA_TYPES: Readonly<Record<VariantFormat, string>> = {
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  avif: 'image/avif',
};

/** The width of the file that a browser takes which knows no `srcset`: what most screens show. */
const USUAL_WIDTH = 1280;

/**
 * A photo as a page shows it, from the files that were made of it, in a folder beside the page. The `img` names the file
 * of the last format that is nearest to the usual width; lighter formats come before it as sources.
 */
export function exportedPhoto(files: readonly PhotoFile[], plan: VariantPlan, folder: string): ExportedPhoto {
  const inFolder = ({ name, width, height }: PhotoFile): PhotoRendition => ({
    src: `${folder}/${name}`,
    width,
    height,
  });
  const page = files.filter(({ purpose }) => purpose === 'page');
  const formats = plan.formats.map(({ format }) => format);
  const fallbacks = page.filter(({ format }) => format === formats.at(-1));
  const [first, ...others] = fallbacks;
  if (first === undefined) throw new Error('A plan without formats or widths makes no files.');
  const main = others.reduce(
    (best, file) => (Math.abs(file.width - USUAL_WIDTH) < Math.abs(best.width - USUAL_WIDTH) ? file : best),
    first,
  );
  const crops = SOCIAL_RATIOS.flatMap((ratio) => {
    const file = files.find(({ purpose }) => purpose === ratio);
    return file === undefined ? [] : [[ratio, inFolder(file)] as const];
  });
  return {
    ...inFolder(main),
    ...(fallbacks.length > 1 ? { srcset: srcset(fallbacks, folder) } : {}),
    sizes: plan.sizes,
    sources: formats.slice(0, -1).map((format) => ({
      type: MEDIA_TYPES[format],
      srcset: srcset(
        page.filter((file) => file.format === format),
        folder,
      ),
    })),
    ...(crops.length === 0 ? {} : { crops: Object.fromEntries(crops) }),
  };
}

function srcset(files: readonly PhotoFile[], folder: string): string {
  return files.map(({ name, width }) => `${folder}/${name} ${width}w`).join(', ');
}
