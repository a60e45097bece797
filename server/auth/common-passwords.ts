import 'server-only';

// Eight characters or more, lower case: shorter ones are refused for their length.
const words = `
12345678 123456789 1234567890 0123456789 0987654321 9876543210 87654321 12341234 11223344 12344321
11111111 22222222 33333333 44444444 55555555 66666666 77777777 88888888 99999999 00000000 111111111
123123123 123321123 147258369 159753159 741852963 789456123 987654321 a1234567 a12345678 a123456789
aa123456 aa12345678 abc12345 abc123456 abcd1234 abcdefgh abcdefg1 asdf1234 asdfasdf asdfghjk asdfghjkl
q1w2e3r4 q1w2e3r4t5 qwer1234 qwerasdf qwerqwer qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234
1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 zaq12wsx zxcvbnm1 zxcvbnm123 qazwsxedc qazwsx123 iloveyou iloveyou1
password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword pa55word passwort
changeme changeit letmein1 letmein123 welcome1 welcome123 sunshine princess football baseball superman
starwars trustno1 whatever michelle jennifer computer internet samsung1 lovelove hellohello hello123
admin123 admin1234 administrator root1234 test1234 testtest guest123 teacher1 teacher123 student1
student123 school123 jiangxue jiangxue1 jiangxue123 woaini520 woaini1314 woaini521 5201314520 52013145
5201314a wang1234 zhang123 li123456 liu12345 woshishui nihao123 nihaonihao china123 zhongguo gongjiang
jiangxin laodong1 laoshi123 xuesheng xuesheng1 mima1234 mimamima wodemima
`;

/** Passwords that are guessed first; compare in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
