import { expect, test } from 'vitest';
import { areKin, sharesMember, sortOfName } from './rule';

test('two names for those who take part are not told apart', () => {
  expect(sharesMember('各队', '各参赛单位')).toBe(true);
  expect(sharesMember('住宿学生', '学生')).toBe(true);
});

test('two bodies with different tasks are told apart', () => {
  expect(sharesMember('建设单位', '施工单位')).toBe(false);
  expect(sharesMember('运动员', '裁判员')).toBe(false);
});

test('an authority is taken for another authority, and for nobody else', () => {
  expect(areKin('镇人民政府', '市水文机构')).toBe(true);
  expect(areKin('镇人民政府', '网站等媒体')).toBe(false);
});

test('a power station is a thing, a fire station a body', () => {
  expect(sortOfName('小型水电站')).toBeNull();
  expect(sortOfName('镇消防站')).toBe('body');
});

test('a body that is named by what it does may be the other one', () => {
  expect(areKin('摊位证签发机关', '镇商务部门')).toBe(false);
  expect(areKin('摊位登记机关', '摊位证签发机关')).toBe(true);
});
