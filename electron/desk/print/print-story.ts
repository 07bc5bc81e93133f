import fs from 'node:fs/promises';
import path from 'node:path';
import { exportedStory } from '../../../shared/export/exported-story.ts';
import { PAGE_STYLE } from '../../../shared/export/page-style.ts';
import type { HostError } from '../../../shared/host/error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { PLAIN_SITE } from '../../../shared/site/shipped.ts';
import type { Site } from '../../../shared/site/site.ts';
import { defaultVariantPlan, type VariantPlan } from '../../../shared/photos/variant-plan.ts';
import { exportWith, prepareExport, type ContentRequest } from '../exporter.ts';
import { docxOf } from './docx.ts';

/** A story for the editor's desk rather than for the site: its own words and labels, in Lede's own look. */
export type PrintRequest = Omit<ContentRequest, 'formats' | 'plan'>;

/** One file of each photo is enough on paper, in the format that every program reads. */
const PLAN: VariantPlan = {
  ...defaultVariantPlan,
  widths: [1600],
  formats: [{ format: 'jpeg', quality: 86 }],
  crops: [],
};

/** A4 with page numbers, in ink on white, whatever the screen is set to. */
const PRINT_STYLE = `${PAGE_STYLE}
@page { size: A4; margin: 20mm 22mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5f5b54; } }
:root { color-scheme: light; }
main { max-width: none; }
img { max-height: 190mm; object-fit: contain; object-position: left; background: none; }
h1, h2, h3 { break-after: avoid; }
p { orphans: 3; widows: 3; }`;

/** A story as a Word document. Errors: those of the gate and of the photos. */
export async function docxOfStory(request: PrintRequest): Promise<Result<Uint8Array, HostError>> {
  const site = printedSite(request.site);
  const prepared = await prepareExport({ ...request, site, plan: PLAN });
  if (!prepared.ok) return prepared;
  const { variants } = prepared.value;
  const exported = exportedStory({ story: request.story, site, photos: variants.photos });
  const sizes = new Map([...variants.photos.values()].map((photo) => [photo.src, photo]));
  const document = await docxOf(exported, async (src) => {
    const size = sizes.get(src);
    const file = variants.files.find((each) => each.path === src);
    if (size === undefined || file === undefined) return undefined;
    return { bytes: await file.read(), width: size.width, height: size.height };
  });
  return ok(document);
}

/**
 * Writes a story as a page that is meant for paper into a folder, with its photos beside it, and gives the page's path: for a
 * browser that prints it. Errors: those of the gate and of the photos. Throws the system's errors.
 */
export async function printablePage(
  request: PrintRequest,
  folder: string,
): Promise<Result<string, HostError>> {
  const site = { ...printedSite(request.site), css: PRINT_STYLE };
  const written = await exportWith(
    { ...request, site, formats: ['page'], plan: PLAN },
    {
      place: folder,
      put: async (files) => {
        for (const file of files) {
          const target = path.join(folder, file.path);
          await fs.mkdir(path.dirname(target), { recursive: true });
          await fs.writeFile(target, await file.read());
        }
        return undefined;
      },
    },
  );
  return written.ok ? ok(path.join(folder, 'index.html')) : written;
}

/** The plain site with the labels of the newsroom's own. */
function printedSite({ profile: { name, labels } }: Site): Site {
  return { profile: { ...PLAIN_SITE.profile, name, ...(labels === undefined ? {} : { labels }) } };
}
