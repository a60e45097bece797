/** The name of the product in both scripts. */
export function RichBrand() {
  return (
    <>
      <span lang="en">Jiangxue</span> <span lang="zh-Hans">匠学</span>
    </>
  );
}
