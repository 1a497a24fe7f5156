import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';
import * as backend from '../src/index';

const root = join(__dirname, '..');

interface Manifest {
  permissions: { scopes: string[] };
  modules: { function: { key: string; handler: string }[] };
}

const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest;

describe('manifest.yml', () => {
  const before = process.cwd();
  beforeAll(() => process.chdir(root));
  afterAll(() => process.chdir(before));

  test.each([ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER])(
    'passes Atlassian’s %s validation',
    async (type) => {
      const result = await ProcessorBuilder.instance().withValidation(type).build().process();
      expect({ success: result.success, errors: result.errors }).toEqual({ success: true, errors: [] });
    },
  );

  test('asks for seven scopes and no egress', () => {
    expect(manifest.permissions).toEqual({
      scopes: [
        'read:jira-work',
        'write:jira-work',
        'read:jira-user',
        'storage:app',
        'write:app-data:jira',
        'manage:jira-configuration',
        'report:personal-data',
      ],
    });
  });

  test('names exactly the functions that the backend exports', () => {
    const handlers = manifest.modules.function.map((each) => each.handler.replace('index.', ''));
    expect(handlers.sort()).toEqual(Object.keys(backend).sort());
  });
});
