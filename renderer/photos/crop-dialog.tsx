import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useSlateStatic } from 'slate-react';
import { useStore } from 'zustand';
import type { Photo } from '../../shared/blocks/index.ts';
import type { Crop, FocalPoint, Rotation } from '../../shared/blocks/photo.ts';
import {
  CROP_RATIOS,
  cropInRatio,
  turnedOnce,
  WHOLE_CROP,
  type CropRatio,
} from '../../shared/photos/crop.ts';
import { turnedSize } from '../../shared/photos/variant-plan.ts';
import { changePhoto } from '../editor/commands/photos.ts';
import { findBlock } from '../editor/nodes.ts';
import { useStoryView } from '../editor/story-view.ts';
import { takeFocus } from '../editor/take-focus.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';
import { ModalDialog } from '../ui/modal-dialog.tsx';
import { CropStage } from './crop-stage.tsx';

/** What is done to a photo before it is shown. */
interface Edits {
  readonly rotation: Rotation | undefined;
  readonly crop: Crop;
  readonly focalPoint: FocalPoint | undefined;
}

/** The dialog in which a photo is turned, cropped and given the point that every crop must show. The file stays as it is. */
export function CropDialog() {
  const say = useSay();
  const editor = useSlateStatic();
  const blockId = useStore(editor.surface, ({ opened }) =>
    opened?.kind === 'crop' ? opened.blockId : undefined,
  );
  const photo = blockId === undefined ? undefined : findBlock(editor, blockId)?.[0];

  function close() {
    editor.surface.setState({ opened: undefined });
    takeFocus(editor);
  }

  return (
    <ModalDialog
      open={photo?.type === 'photo' && photo.asset !== undefined}
      onClose={close}
      title={say('photo.crop-title')}
      className="wide"
    >
      {photo?.type === 'photo' && photo.asset !== undefined && (
        <CropFields
          photo={photo}
          asset={photo.asset}
          onDone={(edits) => {
            changePhoto(editor, photo.id, kept(edits));
            close();
          }}
        />
      )}
    </ModalDialog>
  );
}

interface CropFieldsProps {
  readonly photo: Photo;
  readonly asset: NonNullable<Photo['asset']>;
  readonly onDone: (edits: Edits) => void;
}

function CropFields({ photo, asset, onDone }: CropFieldsProps) {
  const say = useSay();
  const { photoUrl } = useStoryView();
  const [edits, setEdits] = useState<Edits>({
    rotation: photo.rotation,
    crop: photo.crop ?? WHOLE_CROP,
    focalPoint: photo.focalPoint,
  });
  const [ratio, setRatio] = useState<CropRatio>('free');
  const size = turnedSize(asset, edits.rotation);

  function chooseRatio(chosen: CropRatio) {
    setRatio(chosen);
    setEdits({ ...edits, crop: cropInRatio(size, chosen, edits.focalPoint) });
  }

  return (
    <>
      <CropStage
        address={photoUrl(asset.file)}
        size={size}
        rotation={edits.rotation}
        crop={edits.crop}
        focalPoint={edits.focalPoint ?? { x: 0.5, y: 0.5 }}
        ratio={ratio}
        onCrop={(crop) => setEdits({ ...edits, crop })}
        onFocalPoint={(focalPoint) => setEdits({ ...edits, focalPoint })}
      />
      <p className="crop-hint">{say('photo.crop-hint')}</p>
      <div className="crop-tools">
        <div className="crop-ratios" role="radiogroup" aria-label={say('photo.ratio')}>
          {CROP_RATIOS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="crop-ratio"
                checked={ratio === each}
                onChange={() => chooseRatio(each)}
              />
              {each === 'free' || each === 'whole' ? say(`photo.ratio.${each}`) : each.replace('x', ' : ')}
            </label>
          ))}
        </div>
        <Button onClick={() => setEdits(turnedOnce(edits))}>
          <RotateCw aria-hidden size={16} strokeWidth={1.75} />
          {say('photo.rotate')}
        </Button>
      </div>
      <div className="dialog-actions">
        <Button onClick={() => setEdits({ rotation: undefined, crop: WHOLE_CROP, focalPoint: undefined })}>
          {say('photo.as-it-came')}
        </Button>
        <Button kind="primary" onClick={() => onDone(edits)}>
          {say('editor.done')}
        </Button>
      </div>
    </>
  );
}

/** What is written into the story: nothing for what changes nothing. */
function kept({ rotation, crop, focalPoint }: Edits) {
  const isWhole = crop.x === 0 && crop.y === 0 && crop.width === 1 && crop.height === 1;
  return { rotation: rotation ?? null, crop: isWhole ? null : crop, focalPoint: focalPoint ?? null };
}
