import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { storyJsonSchema } from './shared/story/json-schema.ts';

const file = path.join(import.meta.dirname, 'assets/story.schema.json');
writeFileSync(file, `${JSON.stringify(storyJsonSchema(), null, 2)}\n`);
