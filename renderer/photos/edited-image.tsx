import type { CSSProperties } from 'react';
import type { Photo } from '../../shared/blocks/index.ts';
import { shownRegion, turnedSize } from '../../shared/photos/variant-plan.ts';

interface EditedImageProps {
  readonly photo: Pick<Photo, 'asset' | 'rotation' | 'crop' | 'alt' | 'decorative'>;
  readonly address: string;
  /** A picture beside words that say the same needs no words of its own. */
  readonly isBeside?: boolean;
  readonly onError?: () => void;
}

/** A photo as it will be shown: turned and cropped. The file itself is untouched; only its window moves. */
export function EditedImage({ photo, address, isBeside = false, onError }: EditedImageProps) {
  const { asset, rotation, crop, alt, decorative } = photo;
  if (asset === undefined) return null;
  const region = shownRegion(asset, photo);
  const image = (
    <img
      src={address}
      alt={isBeside || decorative === true ? '' : alt}
      width={region.width}
      height={region.height}
      draggable={false}
      {...(rotation === undefined && crop === undefined ? {} : { style: placeOf(asset, photo) })}
      onError={onError}
    />
  );
  if (rotation === undefined && crop === undefined) return image;
  return (
    <span className="photo-window" style={windowOf(region)}>
      {image}
    </span>
  );
}

/** As wide as the column, unless it would be too high for the screen. */
function windowOf({ width, height }: { readonly width: number; readonly height: number }): CSSProperties {
  return { aspectRatio: `${width} / ${height}`, width: `min(100%, ${(78 * width) / height}vh)` };
}

/** Where the whole photo lies behind the window that shows a part of it. */
function placeOf(
  asset: NonNullable<Photo['asset']>,
  { rotation = 0, crop = WHOLE }: Pick<Photo, 'crop'> & { readonly rotation?: number },
): CSSProperties {
  const lies = rotation === 90 || rotation === 270;
  const turned = turnedSize(asset, lies ? rotation : undefined);
  const ratio = turned.height / turned.width;
  return {
    // In shares of the window. A photo that lies on its side is as wide as its turned self is high.
    width: percent((lies ? ratio : 1) / crop.width),
    height: percent((lies ? 1 / ratio : 1) / crop.height),
    left: percent((0.5 - crop.x) / crop.width),
    top: percent((0.5 - crop.y) / crop.height),
    transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
  };
}

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

function percent(share: number): string {
  return `${share * 100}%`;
}
