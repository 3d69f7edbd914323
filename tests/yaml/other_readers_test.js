// js-yaml reads what PACT wrote, and reads what PACT read, as the same texts.
//
// other_readers_test.js FOLDER: as other_readers_test.py. js-yaml is found through NODE_PATH.
const fs = require('fs');
const path = require('path');
const assert = require('assert');
const yaml = require('js-yaml');

// Dates stand bare in date fields; everything else must be a text already.
function asText(value) {
  if (value === null || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asText(each)]));
  }
  throw new Error(`not a text: ${value}`);
}

// js-yaml's bare-text schema reads nothing as null, in lists too.
function check(file, load) {
  const samples = JSON.parse(fs.readFileSync(file, 'utf8'));
  let wrong = 0;
  for (const sample of samples) {
    try {
      assert.deepStrictEqual(load(sample.yaml), sample.value);
    } catch (error) {
      if (++wrong <= 5) console.log(`${path.basename(file)}:\n${sample.yaml}\n  js-yaml: ${error.message}`);
    }
  }
  console.log(`js-yaml, ${path.basename(file)}: ${samples.length - wrong} of ${samples.length} alike`);
  return samples.length > 0 && wrong === 0;
}

const folder = process.argv[2];
const written = check(path.join(folder, 'written.json'), (text) => asText(yaml.load(text)));
const read = check(path.join(folder, 'read.json'), (text) => yaml.load(text, {schema: yaml.FAILSAFE_SCHEMA}));
process.exit(written && read ? 0 : 1);
